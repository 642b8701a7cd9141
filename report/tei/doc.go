// Package tei prints a comparison as a critical apparatus of the Text Encoding
// Initiative: the reports are witnesses, each divergence and each claim is an
// entry with a reading for each value or wording.
//
// Without this package the elements of the guidelines, which are none of ours,
// would fill the package of the other formats. It prints no full texts: an
// apparatus stands beside them. The guidelines are at
// https://tei-c.org/release/doc/tei-p5-doc/en/html/TC.html.
package tei

import "encoding/xml"

// The elements that are written, in their order.

type document struct {
	XMLName xml.Name `xml:"http://www.tei-c.org/ns/1.0 TEI"`
	Header  header   `xml:"teiHeader"`
	Body    []div    `xml:"text>body>div"`
}

type header struct {
	Title       string     `xml:"fileDesc>titleStmt>title"`
	Publication string     `xml:"fileDesc>publicationStmt>p"`
	Witnesses   []witness  `xml:"fileDesc>sourceDesc>listWit>witness"`
	NoSource    string     `xml:"fileDesc>sourceDesc>p,omitempty"`
	Encoding    variant    `xml:"encodingDesc>variantEncoding"`
	Editorial   *editorial `xml:"encodingDesc>editorialDecl"`
}

type editorial struct {
	Notes []string `xml:"p"`
}

type variant struct {
	Method   string `xml:"method,attr"`
	Location string `xml:"location,attr"`
}

type witness struct {
	ID     string `xml:"xml:id,attr"`
	Outlet string `xml:"orgName"`
	Title  string `xml:"title,omitempty"`
	Date   *date  `xml:"date"`
	Ref    *ref   `xml:"ref"`
}

type date struct {
	When string `xml:"when,attr"`
	Text string `xml:",chardata"`
}

type ref struct {
	Target string `xml:"target,attr"`
	Text   string `xml:",chardata"`
}

type div struct {
	Type string   `xml:"type,attr"`
	Head string   `xml:"head"`
	List *listApp `xml:"listApp"`
	None string   `xml:"p,omitempty"` // where there is no entry
}

type listApp struct {
	Apps []entry `xml:"app"`
}

type entry struct {
	ID       string      `xml:"xml:id,attr"`
	Type     string      `xml:"type,attr"`
	Subtype  string      `xml:"subtype,attr"`
	Lemma    *reading    `xml:"lem"`
	Readings []reading   `xml:"rdg"`
	Details  []witDetail `xml:"witDetail"`
	Notes    []string    `xml:"note"`
}

type reading struct {
	Witnesses string `xml:"wit,attr"`
	Text      string `xml:",chardata"`
}

type witDetail struct {
	Witness string `xml:"wit,attr"`
	Text    string `xml:",chardata"`
}
