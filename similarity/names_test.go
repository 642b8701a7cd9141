package similarity

import "testing"

func TestNames(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Asim Munir", "Asim Munir", true},
		{"Gen Asim", "General Syed Asim Munir", true},
		{"M. Pezeshkian", "Masoud Pezeshkian", true},
		{"Abbas Araghchi", "Abbas Araqchi", true},
		{"Araghchi", "Seyed Abbas Araqchi", true},
		{"Vladimir Putin", "Putin", true},
		{"Volodymyr Zelensky", "Volodymyr Zelenskyy", true},
		{"Mohammed bin Salman", "Muhammad bin Salman", true},
		{"George W. Bush", "George Bush", true},
		{"Kim Jong Un", "Kim Jong-un", true},
		{"Bashar al-Assad", "Assad", true},
		{"Muammar Gaddafi", "Moammar Qaddafi", true},
		{"Dmitry Medvedev", "Dmitri Medvedev", true},
		{"José Müller", "Jose Muller", true},
		{"Владимир Путин", "Vladimir Putin", true},
		{"James Halloran", "Jim Halloran", true},
		{"Bill Castor", "William J. Castor", true},
		{"Ted Marlow", "Ned Marlow", true}, // both are Edward
		{"Nawaz Sharif", "Shehbaz Sharif", false},
		{"James Halloran", "John Halloran", false},
		{"Joe Biden", "Hunter Biden", false},
		{"Maryam Nawaz", "Nawaz Sharif", false},
		{"Ali Khan", "Ali Raza", false},
		{"Hina Rabbani", "Bilal Rabbani", false},
		{"J. Smith", "Peter Smith", false},
		{"Lee", "Li Wei", false},
		{"", "Putin", false},
	} {
		s := Names(c.a, c.b)
		if (s >= SameName) != c.same {
			t.Errorf("%q, %q: %.3f, want the same: %v", c.a, c.b, s, c.same)
		}
		if back := Names(c.b, c.a); back != s {
			t.Errorf("%q, %q: %v one way, %v the other", c.a, c.b, s, back)
		}
	}
}
