package tui

import (
	"strings"

	"golang.org/x/net/idna"

	"example.com/hearten/content"
)

// shownURL is where a link really leads: the host stands in the letters that the network uses, so that none passes for
// another.
func shownURL(address string) string {
	address = content.Clean(address)
	scheme, rest, ok := strings.Cut(address, "://")
	if !ok {
		return address
	}
	end := strings.IndexAny(rest, "/?#")
	if end < 0 {
		end = len(rest)
	}
	host, port := rest[:end], ""
	if i := strings.LastIndexByte(host, ':'); i >= 0 {
		host, port = host[:i], host[i:]
	}
	ascii, err := idna.Punycode.ToASCII(host)
	if err != nil {
		return address
	}
	return scheme + "://" + ascii + port + rest[end:]
}
