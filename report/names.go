package report

import "strconv"

// letters returns short names for n columns: A, B ... Z, AA, AB ...
func letters(n int) []string {
	names := make([]string, n)
	for i := range names {
		for k := i; ; k = k/26 - 1 {
			names[i] = string(rune('A'+k%26)) + names[i]
			if k < 26 {
				break
			}
		}
	}
	return names
}

// count returns "1 report", "2 reports".
func count(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + one + "s"
}
