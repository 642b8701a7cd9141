// Package similarity says how alike texts are, which words of two texts stand
// for the same thing, which of many texts are worth comparing at all, and
// which of them belong together.
//
// A [Measure] aligns the words of two prepared texts, softly: equal words,
// words of one stem, synonyms, spellings of one name, an acronym and its
// expansion, numbers of one value. Words count by their rarity, after a table
// of how often news English uses them. From the alignment come a score of
// likeness, in which details count; a frame score, in which typed details
// match by type alone; and the share of each text that the other covers.
//
// String measures and a measure for names of persons serve short strings.
//
// The package knows strings, numbers and indexes only. It does not know what
// a claim or a report is, finds no dates or offices, and decides nothing: it
// could serve recipes.
package similarity
