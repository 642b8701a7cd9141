// Scale measures the whole way from a file of claims, one a line, to all pairs
// whose word sets have at least a given Jaccard similarity: reading, finding
// words, joining.
//
//	scale [-t 0.5] [-group] FILE...
//
// For each file it prints seconds, processor seconds, claims a second, the
// most memory the process ever held, bytes of it a claim, and the growth
// exponent: how the processor seconds grew with the claims since the file
// before. Every file is measured in a process of its own.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"runtime/pprof"
	"syscall"
	"time"

	"crosscheck/similarity"
)

// A result is what one run took.
type result struct {
	Claims, Found      int
	Reading            float64 // seconds
	Seconds, Processor float64
	Memory             int64 // bytes
}

func main() {
	threshold := flag.Float64("t", 0.5, "least Jaccard similarity")
	workers := flag.Int("workers", 0, "goroutines; 0 means one a processor")
	group := flag.Bool("group", false, "group the claims instead")
	one := flag.Bool("one", false, "measure the one file in this process and print JSON")
	profile := flag.String("profile", "", "with -one, a file for a profile of the processor")
	flag.Parse()
	if *one {
		if err := measure(flag.Arg(0), *threshold, *workers, *group, *profile); err != nil {
			fmt.Fprintln(os.Stderr, "scale:", err)
			os.Exit(1)
		}
		return
	}
	fmt.Printf("%12s %10s %9s %9s %11s %9s %9s %7s\n", "claims", "found", "seconds", "cpu s", "claims/s", "MB", "B/claim", "growth")
	var before result
	for _, name := range flag.Args() {
		r, err := child(name)
		if err != nil {
			fmt.Fprintln(os.Stderr, "scale:", err)
			os.Exit(1)
		}
		growth := "-"
		if before.Claims > 0 && before.Claims != r.Claims {
			growth = fmt.Sprintf("%.2f", math.Log(r.Processor/before.Processor)/math.Log(float64(r.Claims)/float64(before.Claims)))
		}
		n := float64(r.Claims)
		fmt.Printf("%12d %10d %9.2f %9.2f %11.0f %9d %9.0f %7s\n", r.Claims, r.Found, r.Seconds, r.Processor, n/r.Seconds, r.Memory>>20, float64(r.Memory)/n, growth)
		before = r
	}
}

// child measures a file in a process of its own.
func child(name string) (r result, err error) {
	args := []string{"-one"}
	flag.Visit(func(f *flag.Flag) { args = append(args, "-"+f.Name+"="+f.Value.String()) })
	cmd := exec.Command(os.Args[0], append(args, name)...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err == nil {
		err = json.Unmarshal(out, &r)
	}
	if err != nil {
		return r, fmt.Errorf("measuring %s: %w", name, err)
	}
	return r, nil
}

func measure(name string, threshold float64, workers int, group bool, profile string) error {
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
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	var r result
	begin := time.Now()
	if group {
		err = r.group(f, workers)
	} else {
		err = r.join(f, threshold, workers)
	}
	if err != nil {
		return err
	}
	r.Seconds = time.Since(begin).Seconds()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return err
	}
	r.Processor = time.Duration(u.Utime.Nano() + u.Stime.Nano()).Seconds()
	r.Memory = u.Maxrss << 10
	return json.NewEncoder(os.Stdout).Encode(r)
}

func (r *result) join(f io.Reader, threshold float64, workers int) error {
	begin := time.Now()
	sets, err := similarity.ReadSets(context.Background(), f, workers)
	if err != nil {
		return err
	}
	r.Claims = sets.Len()
	r.Reading = time.Since(begin).Seconds()
	opt := similarity.JoinOptions{Threshold: threshold, Workers: workers}
	return sets.Join(context.Background(), opt, func(pairs []similarity.Pair) error {
		r.Found += len(pairs)
		return nil
	})
}

func (r *result) group(f io.Reader, workers int) error {
	all, err := io.ReadAll(bufio.NewReaderSize(f, 1<<20))
	if err != nil {
		return err
	}
	var texts []string
	for line := range bytes.Lines(all) {
		texts = append(texts, string(bytes.TrimSuffix(line, []byte("\n"))))
	}
	all = nil
	r.Claims = len(texts)
	c, err := similarity.Group(context.Background(), texts, similarity.GroupOptions{Workers: workers})
	r.Found = c.Count
	return err
}
