package source

import (
	"testing"
	"time"
)

func TestStamp(t *testing.T) {
	for _, c := range []struct {
		at   time.Time
		want string
	}{
		{time.Time{}, ""},
		{time.Date(2024, 5, 3, 0, 0, 0, 0, time.UTC), "2024-05-03"},
		{time.Date(2024, 5, 3, 10, 0, 0, 0, time.UTC), "2024-05-03T10:00:00Z"},
		{time.Date(2024, 5, 3, 0, 0, 0, 0, time.FixedZone("", 2*3600)), "2024-05-03T00:00:00+02:00"},
	} {
		got := Stamp(c.at)
		if got != c.want {
			t.Errorf("Stamp(%v) = %q, want %q", c.at, got, c.want)
		}
		if back, err := Unstamp(got); err != nil || !back.Equal(c.at) {
			t.Errorf("Unstamp(%q) = %v, %v, want %v", got, back, err, c.at)
		}
	}
	if _, err := Unstamp("yesterday"); err == nil {
		t.Error("Unstamp takes a word for a time")
	}
}
