package collate

import "testing"

// Each case is a brief statement and an account of its subject.
var briefCases = []struct {
	name           string
	brief, account string
	want           Relation
	kind           string // of the divergence, if there must be one
}{
	{"another thing", "Copper Harvest is an album.", "Copper Harvest is a 1987 British drama film directed by Ann Pollard.", RelationConflict, "class"},
	{"a broader name for the thing", "Lena Ostrow is a musician.", "Lena Ostrow (born 4 May 1961) is a Polish singer and pianist.", RelationAgree, ""},
	{"one of several things", "Lena Ostrow is a painter.", "Lena Ostrow (born 4 May 1961) is a Polish singer, painter and designer.", RelationAgree, ""},
	{"what it is doing is no thing", "Tom Ashdown is a farmer.", "Tom Ashdown is using a windfall from the sale of his land.", RelationAgree, ""},
	{"another people", "Lena Ostrow is a German singer.", "Lena Ostrow (born 4 May 1961) is a Polish singer and pianist.", RelationConflict, "place"},
	{"another year", "Copper Harvest was released in 1991.", "Copper Harvest was released in the United States on 8 July 1987.", RelationConflict, "date"},
	{"a year that holds the day", "Copper Harvest was released in 1987.", "Copper Harvest was released in the United States on 8 July 1987.", RelationAgree, ""},
	{"another year of the life", "Lena Ostrow died in 2004.", "Lena Ostrow (born 4 May 1931; died 9 June 2012) was a Polish singer.", RelationConflict, "date"},
	{"a year of the name is not said of it", "Copper Harvest (1987 film) was released in May.", "Copper Harvest was released in the United States on 8 July 1987.", RelationConflict, "date"},
	{"another doer", "Copper Harvest was directed by Paul Renner.", "Copper Harvest is a 1987 British drama film directed by Ann Pollard.", RelationConflict, ""},
	{"the opposite verb", "In 2004 the Ferrymen formed.", "The Ferrymen are a rock band from Leeds, disbanded in 2004.", RelationUnrelated, ""},
	{"negated, and said", "Lena Ostrow is not a singer.", "Lena Ostrow (born 4 May 1961) is a Polish singer and pianist.", RelationConflict, "negation"},
	{"negated, and not said", "Copper Harvest is not a British film.", "Copper Harvest is a French film.", RelationAgree, ""},
	{"said, and denied", "Lena Ostrow appeared on the cover of a magazine.", "She has never appeared on the cover of a magazine.", RelationConflict, "negation"},
	{"a pronoun for the subject", "Copper Harvest was filmed in Norway.", "It was filmed in Sweden.", RelationConflict, "place"},
	{"a description for the subject", "Copper Harvest was released in 1991.", "Made in two years, the film was released in 1987.", RelationConflict, "date"},
	{"another subject", "Copper Harvest was released in 1991.", "Silver Tide was released in 1987.", RelationUnrelated, ""},
	{"a region of the continent", "Mareto is a country in Africa.", "Mareto is a country in West Africa, between the river and the sea.", RelationAgree, ""},
}

func TestBrief(t *testing.T) {
	c := newComparer(t)
	for _, tc := range briefCases {
		t.Run(tc.name, func(t *testing.T) {
			for _, swap := range []bool{false, true} {
				a, b := Statement{Text: tc.brief}, Statement{Text: tc.account}
				if swap {
					a, b = b, a
				}
				got := c.Pair(a, b)
				// What is not a conflict may be more or less alike.
				if (got.Relation == RelationConflict) != (tc.want == RelationConflict) {
					t.Errorf("swapped %v: relation %s, want %s: %+v", swap, got.Relation, tc.want, got.Differences)
				}
				found := tc.kind == ""
				for _, d := range got.Differences {
					found = found || d.Kind == tc.kind && d.Outcome == Contradiction
				}
				if !found {
					t.Errorf("swapped %v: no conflict of kind %s among %+v", swap, tc.kind, got.Differences)
				}
			}
		})
	}
}

func TestCompareDateParts(t *testing.T) {
	for _, tc := range []struct {
		x, y              string
		comparable, equal bool
	}{
		{"2019-05-03", "2019", true, true},
		{"2019-05-03", "--05", true, true},
		{"2019-05-03", "--06-03", true, false},
		{"2019", "--05", false, true},
		{"199X", "1994", true, true},
		{"199X", "2004-02", true, false},
		{"2019-05-03/2019-05-05", "2020", false, true},
		{"last winter", "2020", false, true},
	} {
		for _, d := range [][2]string{{tc.x, tc.y}, {tc.y, tc.x}} {
			if comparable, equal := compareDateParts(d[0], d[1]); comparable != tc.comparable || equal != tc.equal {
				t.Errorf("%s and %s: comparable %v, equal %v", d[0], d[1], comparable, equal)
			}
		}
	}
}

func TestSpelling(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want bool
	}{
		{"Yevgeny Malinov", "Evgenii Malinov", true},
		{"Mark Hale", "Mary Hale", false},
		{"Harold Benton", "Marcus Benton", false},
		{"Moon", "Moon Hae-jin", false},
	} {
		if got := spelling(tc.a, tc.b); got != tc.want || spelling(tc.b, tc.a) != got {
			t.Errorf("%s and %s: %v", tc.a, tc.b, got)
		}
	}
	if !partOfName("Moon", "Moon Hae-jin") || partOfName("Hale", "Moon Hae-jin") {
		t.Error("parts of a name")
	}
}
