package quote

import "strconv"

// Count returns "1 report", "2 reports".
func Count(n int, one string) string { return strconv.Itoa(n) + " " + Plural(n, one) }

// Plural returns the word for n of what it names one of.
func Plural(n int, one string) string {
	if n == 1 {
		return one
	}
	return one + "s"
}
