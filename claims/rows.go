package claims

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"strconv"
	"strings"
)

// readTable returns the rows of an embedded table and of the user's own table
// of that name, if there is one.
func readTable(user fs.FS, name string) (iter.Seq[[]string], error) {
	data, err := embedded.ReadFile("tables/" + name)
	if err != nil || user == nil {
		return rowsOf(string(data)), err
	}
	own, err := fs.ReadFile(user, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	return rowsOf(string(data) + "\n" + string(own)), nil
}

// rowsOf yields the columns of each row, which hold until the next.
func rowsOf(data string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		var row []string
		for line := range strings.Lines(data) {
			line = strings.TrimRight(line, "\r\n")
			if line == "" || line[0] == '#' {
				continue
			}
			row = row[:0]
			for more := true; more; {
				var col string
				col, line, more = strings.Cut(line, "\t")
				row = append(row, col)
			}
			if !yield(row) {
				return
			}
		}
	}
}

// column returns column i of a row, empty if the row is shorter.
func column(row []string, i int) string {
	if i < len(row) {
		return row[i]
	}
	return ""
}

func (lex *lexicon) addCountries(rows iter.Seq[[]string]) error {
	for row := range rows {
		name := row[0]
		lex.iso[column(row, 1)] = name
		lex.addAll(name+"|"+column(row, 3), &sense{class: country, value: name})
		lex.addAll(column(row, 2), &sense{class: demonym, value: name})
		if c := column(row, 4); c != "" {
			lex.capital[c] = name
			lex.add(c, &sense{class: city, value: c, of: name})
		}
	}
	return nil
}

// addPlaces enters rows of a place, its country and its other names.
func addPlaces(c class) func(*lexicon, iter.Seq[[]string]) error {
	return func(lex *lexicon, rows iter.Seq[[]string]) error {
		for row := range rows {
			lex.addAll(row[0]+"|"+column(row, 2), &sense{class: c, value: row[0], of: lex.iso[column(row, 1)]})
		}
		return nil
	}
}

func (lex *lexicon) addCities(rows iter.Seq[[]string]) error {
	for row := range rows {
		if _, ok := lex.capital[row[0]]; ok {
			continue
		}
		lex.add(row[0], &sense{class: city, value: row[0], of: lex.iso[column(row, 1)]})
	}
	return nil
}

func (lex *lexicon) addRanks(rows iter.Seq[[]string]) error {
	for row := range rows {
		n, err := strconv.Atoi(column(row, 1))
		if err != nil {
			return fmt.Errorf("order of %q: %w", row[0], err)
		}
		lex.order[row[0]] = n
		lex.addAll(column(row, 2), &sense{class: rank, value: row[0]})
	}
	return nil
}

func (lex *lexicon) addEvents(rows iter.Seq[[]string]) error {
	for row := range rows {
		lex.addAll(column(row, 1), &sense{class: eventVerb, value: row[0]})
		lex.addAll(column(row, 2), &sense{class: eventNoun, value: row[0]})
	}
	return nil
}

func (lex *lexicon) addMoney(rows iter.Seq[[]string]) error {
	for row := range rows {
		if lex.money[row[0]] == nil {
			lex.money[row[0]] = map[string]string{}
		}
		lex.money[row[0]][column(row, 1)] = column(row, 2)
	}
	return nil
}

// addPairs enters rows of a form and its value.
func addPairs(c class) func(*lexicon, iter.Seq[[]string]) error {
	return func(lex *lexicon, rows iter.Seq[[]string]) error {
		for row := range rows {
			lex.add(row[0], &sense{class: c, value: column(row, 1)})
		}
		return nil
	}
}

// addWords enters rows of one form each.
func addWords(c class) func(*lexicon, iter.Seq[[]string]) error {
	return func(lex *lexicon, rows iter.Seq[[]string]) error {
		for row := range rows {
			lex.add(row[0], &sense{class: c, value: row[0]})
		}
		return nil
	}
}

func (lex *lexicon) addEndings(rows iter.Seq[[]string]) error {
	for row := range rows {
		lex.endings = append(lex.endings, row[0])
	}
	return nil
}

// addOffices enters the offices; a * in name and form becomes each portfolio.
func (lex *lexicon) addOffices(rows, portfolios iter.Seq[[]string]) {
	type portfolio struct {
		name  string
		areas []string
	}
	var all []portfolio
	for row := range portfolios {
		all = append(all, portfolio{row[0], strings.Split(column(row, 1), "|")})
	}
	for row := range rows {
		s := &sense{class: office, value: row[0], one: column(row, 1) == "one", of: column(row, 3)}
		for _, form := range strings.Split(column(row, 2), "|") {
			before, after, each := strings.Cut(form, "*")
			if !each {
				lex.add(form, s)
				continue
			}
			for _, p := range all {
				of := *s
				of.value = strings.Replace(row[0], "*", p.name, 1)
				for _, area := range p.areas {
					lex.add(before+area+after, &of)
				}
			}
		}
	}
}
