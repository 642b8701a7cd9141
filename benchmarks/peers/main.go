// Peers compares the join with github.com/ekzhu/minhash-lsh on the same claims
// in the same run: processor seconds, pairs found and the part found of all
// pairs.
//
//	peers [-t 0.5] FILE
//
// MinHash-LSH is used as its documentation shows: 128 hashes, every claim
// added, then asked for. Its candidates are checked by the exact similarity,
// which is counted apart, so that both report pairs at or above the threshold.
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"syscall"
	"time"

	minhashlsh "github.com/ekzhu/minhash-lsh"

	"crosscheck/similarity"
)

func main() {
	threshold := flag.Float64("t", 0.5, "least Jaccard similarity")
	flag.Parse()
	if err := run(flag.Arg(0), *threshold); err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

func run(name string, threshold float64) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	begin := processor()
	sets, err := similarity.ReadSets(context.Background(), bytes.NewReader(data), 0)
	if err != nil {
		return err
	}
	found := map[[2]int32]bool{}
	options := similarity.JoinOptions{Threshold: threshold}
	var all []similarity.Pair
	err = sets.Join(context.Background(), options, func(pairs []similarity.Pair) error {
		all = append(all, pairs...)
		return nil
	})
	if err != nil {
		return err
	}
	join := processor() - begin
	for _, p := range all {
		found[[2]int32{p.A, p.B}] = true
	}

	begin = processor()
	candidates := peer(data, threshold)
	lsh := processor() - begin
	kept := 0
	begin = processor()
	for p := range candidates {
		if sets.Jaccard(int(p[0]), int(p[1])) >= threshold {
			kept++
			if !found[p] {
				return fmt.Errorf("the join has missed the pair of lines %d and %d", p[0]+1, p[1]+1)
			}
		}
	}
	check := processor() - begin
	fmt.Printf("%-14s %10s %10s %8s\n", "", "cpu s", "pairs", "recall")
	fmt.Printf("%-14s %10.2f %10d %8.3f\n", "join", join.Seconds(), len(found), 1.0)
	fmt.Printf("%-14s %10.2f %10d %8.3f  (and %.2f s to check %d candidates)\n", "minhash-lsh", lsh.Seconds(), kept,
		float64(kept)/float64(len(found)), check.Seconds(), len(candidates))
	fmt.Printf("%.1f times less processor time\n", lsh.Seconds()/join.Seconds())
	return nil
}

// peer returns the pairs of lines that MinHash-LSH takes for similar.
func peer(data []byte, threshold float64) map[[2]int32]bool {
	const hashes = 128
	index := minhashlsh.NewMinhashLSH(hashes, threshold)
	var signatures [][]uint64
	for line := range bytes.Lines(data) {
		m := minhashlsh.NewMinhash(1, hashes)
		for word := range bytes.FieldsFuncSeq(bytes.ToLower(line), func(r rune) bool {
			return (r < 'a' || r > 'z') && (r < '0' || r > '9')
		}) {
			m.Push(word)
		}
		signatures = append(signatures, m.Signature())
		index.Add(int32(len(signatures)-1), m.Signature())
	}
	index.Index()
	pairs := map[[2]int32]bool{}
	for i, s := range signatures {
		for _, key := range index.Query(s) {
			if k := key.(int32); k < int32(i) {
				pairs[[2]int32{k, int32(i)}] = true
			}
		}
	}
	return pairs
}

// processor returns the processor time that the process has used.
func processor() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
