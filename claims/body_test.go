package claims_test

import (
	"slices"
	"testing"

	"crosscheck/claims"
)

// Of whom an office is, where its own words do not say: what stands near, or
// nothing.
func TestBodies(t *testing.T) {
	for text, want := range map[string][]string{
		"She is the fifth senator to leave.":                                                                nil,
		"Lena Moss, the mayor's sister, left.":                                                              {"mayor"},
		"Tarn Monde, who like the mayor had voted no, left.":                                                {"mayor"},
		"Lena Moss, who has been chief executive of Orbex Motors since May, left.":                          {"chief executive of Orbex Motors: Lena Moss"},
		"Lena Moss, a former Wayne County sheriff, was fined.":                                              {"former sheriff of Wayne County: Lena Moss"},
		"The union of nurses met in Ghent. Orbex Motors sank. Its leader, Lena Moss, left.":                 {"leader of Orbex Motors: Lena Moss"},
		"The envoy flew to Peru to meet its leader, Juan Lopez.":                                            {"ambassador", "leader of Peru: Juan Lopez"},
		"Lena Moss, director for Africa at Orbex Motors, left.":                                             {"director of Orbex Motors: Lena Moss"},
		"The chairman of Peru's police union, Juan Lopez, spoke.":                                           {"chairman: Juan Lopez"},
		"Lena Moss, the head of the electric car company Zumo, left.":                                       {"head of Zumo: Lena Moss"},
		"The head of the savings bank, Lena Moss, left.":                                                    {"head: Lena Moss"},
		"After the fall of Ann Roy as Orbex Motors chief executive, Mr. Tamm stayed.":                       {"chief executive of Orbex Motors: Ann Roy"},
		"The flight was by Envoy Air. The Justice Department sued.":                                         nil,
		"The Polish Army spokesman Jan Lis spoke.":                                                          {"spokesperson of Polish Army: Jan Lis"},
		"The dossier is about Russia. Russia denies it. President Donald Marsh spoke.":                      {"president: Donald Marsh"},
		"The Peruvian cabinet met. President Juan Lopez spoke.":                                             {"president of Peru: Juan Lopez"},
		"Snow fell on Leeds. Janet Cole, the city's fire chief, spoke.":                                     {"fire chief of Leeds: Janet Cole"},
		"Orbex Motors fined Lena Moss. Her manager, the Belgian Jan Maes, left.":                            {"manager: Jan Maes"},
		"The Leeds High Court freed him. Justice Janet Cole spoke.":                                         {"justice of Leeds High Court: Janet Cole"},
		"Lena Moss, the representative in Accra of the Children's Fund, spoke.":                             {"representative of Children's Fund: Lena Moss"},
		"American chief executive Lena Moss left Orbex Motors. Orbex Motors sank.":                          {"chief executive of Orbex Motors: Lena Moss"},
		"Orbex Motors sank in Leeds, said its chief executive, Lena Moss. Zumo Motors rose and Zumo Motors": {"chief executive of Orbex Motors: Lena Moss"},
	} {
		var got []string
		for _, s := range claims.Extract(paragraphs(text)).Sentences {
			for d := range s.All() {
				if d.Kind == claims.RoleDetail {
					got = append(got, d.Value)
				}
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestOrganisationNames(t *testing.T) {
	for text, want := range map[string][]string{
		"The firm bought Barlow & Reed for a song.":                              {"Barlow & Reed"},
		"It lent to Lund Sparkasse last year.":                                   {"Lund Sparkasse"},
		"The NHH Carers group met.":                                              {"NHH Carers"},
		"The Food and Seed Authority met.":                                       {"Food and Seed Authority"},
		"The League for Trade in Africa (LTA) met. The LTA is old.":              {"League for Trade in Africa", "League for Trade in Africa", "League for Trade in Africa"},
		"The Andean Trade Association (ALCO) met. ALCO is old.":                  {"Andean Trade Association", "Andean Trade Association", "Andean Trade Association"},
		"Carmaker Alder Motors rose. Lathe maker Alder Motors said so.":          {"Alder Motors", "Alder Motors"},
		"Dynamo Ghent beat Atletico Leeds in Rome.":                              {"Dynamo Ghent", "Atletico Leeds"},
		"The nationalist Vorwärts came first in May, and Vorwärts won the vote.": {"Vorwärts", "Vorwärts"},
		"The White House spoke.":                                                 {"White House"},
		"Ann Roy won. Praise came from Roy. Gifts came from Roy.":                nil,
		"The Wall Street Journal reported it. T.J. Moss won.":                    {"Wall Street Journal"},
		"Voters met the Leeds Lions, who lost.":                                  {"Leeds Lions"},
		"Moss & Sons rose, Ann Roy said.":                                        {"Moss & Sons"},
	} {
		var got []string
		for _, s := range claims.Extract(paragraphs(text)).Sentences {
			for d := range s.All() {
				if d.Kind == claims.Organisation {
					got = append(got, d.Value)
				}
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// A state's name is better known than that of a town far off; an initial or a title
// before a town's name makes it a person's.
func TestTownsInNames(t *testing.T) {
	for text, want := range map[string][]string{
		"Senator Ann Roy of Virginia spoke.":     {"Virginia"},
		"It was sold to John R. Bolton in May.":  nil,
		"Storms hit Rhode Island.":               {"Rhode Island"},
		"Gov. Ann Roy of Alaska met Ned Moss in": {"Alaska"},
	} {
		var got []string
		for _, s := range claims.Extract(paragraphs(text)).Sentences {
			for d := range s.All() {
				if d.Kind == claims.Place {
					got = append(got, d.Value)
				}
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// Places of no gazetteer have the country that is named beside them, or no other
// in the report.
func TestHomes(t *testing.T) {
	for text, want := range map[string]string{
		"The bus fell in the Qarba district of Nepal.":                        "Nepal",
		"The bus fell near Qarba in northern Nepal.":                          "Nepal",
		"The bus fell on the Chilean island of Qarba Island.":                 "Chile",
		"The bus fell near Qarba, Nepal.":                                     "Nepal",
		"Nepal and Peru spoke. The bus fell near Qarba.":                      "",
		"Nepal mourned. Rain fell on Kathmandu. The bus fell near Qarba Hill": "Nepal",
		"The bus fell near Qarba.":                                            "",
	} {
		got := "no place"
		for _, s := range claims.Extract(paragraphs(text)).Sentences {
			for d := range s.All() {
				if d.Kind == claims.Place && d.Value[0] == 'Q' {
					got = d.Unit
				}
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
