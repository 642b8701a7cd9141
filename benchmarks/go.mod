module crosscheck/benchmarks

go 1.26.0

require crosscheck v0.0.0

require (
	github.com/adrg/strutil v0.3.1 // indirect
	github.com/kljensen/snowball v0.10.0 // indirect
	github.com/mozillazg/go-unidecode v0.2.0 // indirect
)

replace crosscheck => ../
