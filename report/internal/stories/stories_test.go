package stories

import (
	"strings"
	"testing"
)

// The stories hold what they are for: the plain one each sort of finding, the
// hostile one findings whose words do harm.
func TestRead(t *testing.T) {
	plain := Read("plain")
	if len(plain.Documents) != 3 || len(plain.Divergences) == 0 || len(plain.Inner) == 0 || len(plain.Clusters) < 4 {
		t.Errorf("plain: %d documents, %d divergences, %d inside a report, %d claims",
			len(plain.Documents), len(plain.Divergences), len(plain.Inner), len(plain.Clusters))
	}
	hostile := Read("hostile")
	if len(hostile.Divergences) == 0 || !strings.Contains(hostile.Divergences[0].Subject, "onerror") {
		t.Errorf("hostile: divergences are %+v", hostile.Divergences)
	}
	defer func() {
		if recover() == nil {
			t.Error("an unknown story is read")
		}
	}()
	Read("none")
}
