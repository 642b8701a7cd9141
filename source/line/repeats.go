package line

import "strings"

// A block of repeatsFrom words or more that says repeatedRun words in a row
// repeatedTimes times over is no paragraph.
const (
	repeatsFrom   = 100
	repeatedRun   = 8
	repeatedTimes = 4
)

// Repeats reports whether a folded block says the same words over and over, as
// the captions of a gallery do that are pasted with the buttons between them:
// "3 of 12 next send hide all about the dam ...".
func Repeats(s string) bool {
	if strings.Count(s, " ") < repeatsFrom {
		return false
	}
	words := strings.Fields(s)
	count := map[string]int{}
	for i := 0; i+repeatedRun <= len(words); i++ {
		run := strings.Join(words[i:i+repeatedRun], " ")
		if count[run]++; count[run] == repeatedTimes {
			return true
		}
	}
	return false
}
