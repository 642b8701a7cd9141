// Details measures the way from the bytes of reports to their details: reading,
// sentences, clauses, names, figures.
//
//	details [-n 20] [-profile FILE] FILE...
//
// The English reports of the files, in any format that compare reads, are read
// again and again, each by itself, until n megabytes of main text went by; what
// was found is dropped. It prints, for one processor:
//
//	MB/s      megabytes of main text for a second of the processor's time, and
//	          the part of it that reading takes and that finding takes
//	peak B/B  the most heap in use at the end of any report, garbage included,
//	          beyond what the reports themselves hold, for a byte of all text
//	kept B/B  what the testimonies of all reports hold for a byte of their text,
//	          where a program keeps them
//	made B/B  bytes that are allocated for a byte of text
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/pprof"
	"slices"
	"syscall"

	"crosscheck/claims"
	"crosscheck/source"
)

func main() {
	most := flag.Float64("n", 20, "megabytes of text to read")
	profile := flag.String("profile", "", "write a profile of the processor to a file")
	flag.Parse()
	if err := run(int(*most*1e6), *profile, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "details:", err)
		os.Exit(1)
	}
}

func run(most int, profile string, files []string) error {
	runtime.GOMAXPROCS(1)
	reports := slices.DeleteFunc(source.Read(context.Background(), files, source.Options{}).Documents, foreign)
	if len(reports) == 0 {
		return fmt.Errorf("no reports in %q", files)
	}
	if profile != "" {
		f, err := os.Create(profile)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	before := heap(true)
	m := measure(reports, most)
	kept := keep(reports)
	fmt.Printf("%d reports, %.1f MB: %.2f MB/s (reading %.2f, finding %.2f)  peak %.2f  kept %.1f  made %.1f B/B\n",
		len(reports), mega(m.size), mega(m.size)/(m.reading+m.finding), mega(m.size)/m.reading, mega(m.size)/m.finding,
		(float64(m.peak)-float64(before))/float64(m.size), kept, float64(m.made)/float64(m.size))
	return nil
}

// foreign reports whether a report is in a language in which no claims are found:
// compare leaves it out.
func foreign(d *source.Document) bool { return d.Language != "" && d.Language != "en" }

// A result is what reading took: bytes, and seconds of the processor.
type result struct {
	size             int
	reading, finding float64
	peak, made       uint64
}

// measure reads the texts of reports until most bytes of main text went by.
func measure(reports []*source.Document, most int) (m result) {
	var start runtime.MemStats
	runtime.ReadMemStats(&start)
	for i := 0; m.size < most; i++ {
		from := reports[i%len(reports)]
		t := processor()
		set := source.ReadBytes("report.txt", []byte(from.Text), source.Options{})
		m.reading += processor() - t
		for _, doc := range set.Documents {
			t = processor()
			claims.Extract(doc)
			m.finding += processor() - t
			m.size += mainText(doc)
		}
		m.peak = max(m.peak, heap(false))
	}
	var end runtime.MemStats
	runtime.ReadMemStats(&end)
	m.made = end.TotalAlloc - start.TotalAlloc
	return m
}

// keep returns the bytes that the testimonies of reports hold for a byte of
// their main text.
func keep(reports []*source.Document) float64 {
	before, size := heap(true), 0
	kept := make([]*claims.Testimony, len(reports))
	for i, doc := range reports {
		kept[i] = claims.Extract(doc)
		size += mainText(doc)
	}
	after := heap(true)
	runtime.KeepAlive(kept)
	return (float64(after) - float64(before)) / float64(size)
}

// mainText returns the bytes of a report's main text.
func mainText(doc *source.Document) (n int) {
	for _, b := range doc.Blocks {
		if b.Kind.Main() {
			n += b.Len()
		}
	}
	return n
}

// heap returns the bytes of heap in use, those that are live alone if so asked.
func heap(live bool) uint64 {
	if live {
		debug.FreeOSMemory()
		runtime.GC()
		runtime.GC()
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// processor returns the seconds of processor time that the process took.
func processor() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return float64(u.Utime.Sec+u.Stime.Sec) + float64(u.Utime.Usec+u.Stime.Usec)/1e6
}

func mega(n int) float64 { return float64(n) / 1e6 }
