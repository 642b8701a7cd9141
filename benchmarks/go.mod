module crosscheck/benchmarks

go 1.26.0

require crosscheck v0.0.0

replace crosscheck => ../
