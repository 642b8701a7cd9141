package page

// visible reads the date and the byline that a reader sees, where the page's
// tags state none.
func (t *tree) visible(p *Page) {}
