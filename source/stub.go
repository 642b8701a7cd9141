package source

import "encoding/json"

func isFeed(map[string]json.RawMessage) bool { return false }
func (in input) jsonFeed([]byte) result      { return result{} }
func (in input) page(doc *Document, data []byte, charset string) result {
	doc.Text = string(data)
	in.finish(doc)
	return result{docs: []*Document{doc}}
}
