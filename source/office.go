package source

import "archive/zip"

// office returns the reader of a zip file that is one document, such as a
// word processor's; nil for any other archive.
func office(z *zip.Reader) func(input, *zip.Reader) result { return nil }
