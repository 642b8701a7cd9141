package claims_test

import (
	"runtime"
	"testing"

	"crosscheck/claims"
	"crosscheck/source"
)

// streamed is how many bytes of reports BenchmarkStream measures memory on.
const streamed = 20 << 20

// BenchmarkStream goes from bytes to details: it reads the labelled reports as
// plain text, one after another, finds what each states and keeps nothing.
//
// Beside the bytes of text a second it says what memory that takes for a byte
// of text, beyond the text itself:
//
//	peak-B/B  the most heap in use, garbage included, while 20 MB of reports
//	          go by, above what was in use before
//	kept-B/B  what the testimony of a report holds, for a caller that keeps all
func BenchmarkStream(b *testing.B) {
	var reports [][]byte
	size := 0
	for _, r := range readLabelled(b, "held-out") {
		reports = append(reports, []byte(r.Text))
		size += len(r.Text)
	}
	read := func(data []byte) *claims.Testimony {
		return claims.Extract(source.ReadBytes("report.txt", data, source.Options{}).Documents[0])
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range reports {
			read(r)
		}
	}
	before, peak := heap(true), uint64(0)
	for n := 0; n < streamed; n += size {
		for _, r := range reports {
			read(r)
		}
		peak = max(peak, heap(false))
	}
	b.ReportMetric(perByte(peak, before, streamed), "peak-B/B")

	kept := make([]*claims.Testimony, len(reports))
	docs := make([]*source.Document, len(reports))
	for i, r := range reports {
		docs[i] = source.ReadBytes("report.txt", r, source.Options{}).Documents[0]
	}
	before = heap(true)
	for i, d := range docs {
		kept[i] = claims.Extract(d)
	}
	b.ReportMetric(perByte(heap(true), before, size), "kept-B/B")
	runtime.KeepAlive(kept)
	runtime.KeepAlive(docs)
}

// heap returns the bytes of heap in use; live ones alone after a collection.
func heap(live bool) uint64 {
	for range 3 {
		if live {
			runtime.GC()
		}
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func perByte(after, before uint64, size int) float64 {
	return max(0, float64(after)-float64(before)) / float64(size)
}
