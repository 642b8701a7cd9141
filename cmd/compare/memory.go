package main

import (
	"runtime"
	"runtime/debug"
)

// collectLate lets the collector sleep until the heap has 64 MB, which few runs
// reach and which saves a third of their time. After its first round it goes by
// its usual rule.
func collectLate() {
	usual := debug.SetGCPercent(1600) // of the 4 MB at which it would begin
	runtime.AddCleanup(new([64]byte), func(percent int) { debug.SetGCPercent(percent) }, usual)
}

// growStack gives the goroutine the room that its work will want. It is called
// while there is little to move: to grow the stack below many calls, the runtime
// reads of each where its pointers are, which takes a megabyte of the program's
// tables into memory.
//
//go:noinline
func growStack() byte {
	var room [28 << 10]byte
	return room[runtime.NumGoroutine()]
}
