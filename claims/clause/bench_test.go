package clause

import "testing"

var prose = []string{
	`The ministry said on Monday that 1,250 people had been moved from the valley and that the road would stay shut.`,
	`"We did not wait for the rain," said Lt. Gen. Tariq Javed, who leads the relief body.`,
	`Officials of the relief agency put the cost at $10 million, a third more than in the year before.`,
	`Rescue teams reached the village on foot, but heavy snow kept helicopters on the ground.`,
	`The bridge between the two towns was closed after cracks were found in one of its pillars.`,
}

func BenchmarkSplit(b *testing.B) {
	n := 0
	for _, s := range prose {
		n += len(s)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range prose {
			Split(s)
		}
	}
}
