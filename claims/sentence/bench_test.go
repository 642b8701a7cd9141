package sentence

import (
	"strings"
	"testing"
)

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat(`The ministry said on Monday, Nov. 3, that 1,250 people had been moved from the valley. `+
		`"We didn't wait for the rain," said Lt. Gen. (retd) Tariq Javed, who leads the relief body. Was it too late? `+
		`Officials of the U.S. Agency for Relief put the cost at Rs. 2.8 billion (about $10 million). Work went on until 6 p.m. Roads stay shut.`+"\n\n", 2000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Split(text)
	}
}
