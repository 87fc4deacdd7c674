package tui

import (
	"net/url"

	"golang.org/x/net/idna"

	"example.com/hearten/content"
)

// shownURL is where a link really leads: the host stands in the letters that the network uses, so that none passes for
// another.
func shownURL(raw string) string {
	u, err := url.Parse(raw)
	if err != nil {
		return content.Clean(raw)
	}
	if host, err := idna.Punycode.ToASCII(u.Hostname()); err == nil && u.Port() == "" {
		u.Host = host
	}
	return content.Clean(u.String())
}
