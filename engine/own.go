package engine

import (
	"cmp"
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"example.com/hearten/content"
)

//go:embed own.md
var ownForm string

// OwnConversation is a prepared talk written as a conversation of the learner's own pack.
type OwnConversation struct {
	// ID is made of the preparation's, and so is its name in the record: no name and no initials are in it.
	ID    string
	Title string
	// Requires are the packs whose competencies it names.
	Requires []content.PackID
	// Text is its file.
	Text string
}

// Ref is the conversation's name.
func (c OwnConversation) Ref() content.Ref { return content.Ref{Pack: content.OwnPack, ID: c.ID} }

// Path is where its file stands in the pack.
func (c OwnConversation) Path() string { return "scenarios/" + c.ID + ".md" }

// How much is taken over of what a learner wrote, in letters; more is cut between words.
const (
	mostName     = 24
	mostWho      = 40
	mostSentence = 220
	mostMove     = 140
)

// OwnConversation writes a prepared talk as a conversation: to begin with the first sentence, to meet what is feared with the
// moves that were chosen, and to part with a day. It has grades and no behaviours, for it is evidence of nothing. ok is false
// where there is no such preparation, or no competency that it could be about.
func (p Progress) OwnConversation(lib *content.Library, preparation ID) (c OwnConversation, ok bool) {
	r, ok := p.Preparation(preparation)
	if !ok {
		return OwnConversation{}, false
	}
	about := aboutTalk(lib, r.Moves)
	if len(about) == 0 {
		return OwnConversation{}, false
	}
	who := cutWords(oneLine(whoever(r.Who)), mostWho)
	c = OwnConversation{ID: r.ConversationID(), Title: fmt.Sprintf("The talk with %s, %s", who, r.On.Date().Format("2 January"))}
	var names []string
	for _, ref := range about {
		names = append(names, ref.String())
		if !slices.Contains(c.Requires, ref.Pack) {
			c.Requires = append(c.Requires, ref.Pack)
		}
	}
	moves := movesOf(r.Moves)
	sentence := within(spoken(cmp.Or(r.Sentence, plainSentence)))
	early := anotherTry(r)
	c.Text = strings.NewReplacer(
		"{id}", c.ID, "{title}", strconv.Quote(c.Title), "{competencies}", strings.Join(names, ", "),
		"{cast}", strconv.Quote(speaker(r.Who))+": "+whereTheyStand(r.Direction), "{direction}", directionKey(r.Direction),
		"{heading}", escape(c.Title), "{day}", r.On.Date().Format("Monday, 2 January"), "{name}", speaker(r.Who),
		"{moves}", moves.list(),
		"{move-1}", moves[0], "{move-2}", moves[1], "{move-3}", moves[2],
		"{sentence}", sentence, "{on-sentence}", onSentence(r), "{earlier}", early.choice(), "{arrival}", early.arrival(),
		"{fear}", feared(r), "{challenge}", challenge(r.Direction), "{again}", "the "+r.On.Weekday().String()+" after",
		"{weekday}", r.On.Weekday().String(),
	).Replace(ownForm)
	return c, true
}

// ConversationID is the id, in the learner's own pack, of the conversation that the preparation is kept as.
func (r Preparation) ConversationID() string {
	hex := strings.Map(func(c rune) rune {
		if strings.ContainsRune("0123456789abcdef", c) {
			return c
		}
		return -1
	}, string(r.Preparation))
	return "talk-" + hex[:min(6, len(hex))] + strings.Repeat("0", max(0, 6-len(hex)))
}

// OwnConversation is the name of the conversation that the preparation was kept as; ok is false where it is not there.
func (r Preparation) OwnConversation(lib *content.Library) (ref content.Ref, ok bool) {
	ref = content.Ref{Pack: content.OwnPack, ID: r.ConversationID()}
	_, ok = lib.Outline(content.KindScenario, ref)
	return ref, ok
}

// aboutTalk are the competencies of the moves that are here, else the first that is.
func aboutTalk(lib *content.Library, moves []Move) (out []content.Ref) {
	for _, m := range moves {
		if lib.Competency(m.Competency) != nil && !m.Competency.Own() && !slices.Contains(out, m.Competency) {
			out = append(out, m.Competency)
		}
	}
	for _, ref := range lib.All(content.KindCompetency) {
		if len(out) == 0 && !ref.Own() {
			out = append(out, ref)
		}
	}
	return out
}

// speaker is the name that stands before what they say: what of it comes before a comma or a bracket.
func speaker(who string) string {
	who = remembered(who)
	if at := strings.IndexAny(who, ",;(/–—"); at > 0 {
		who = who[:at]
	}
	name := strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c) || strings.ContainsRune(" .'-", c) {
			return c
		}
		return ' '
	}, oneLine(who))
	words := strings.Fields(name)
	if len(words) == 0 || !strings.ContainsFunc(name, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }) {
		return "They"
	}
	return upperFirst(strings.TrimRight(cutWords(strings.Join(words, " "), mostName), "…"))
}

func whereTheyStand(d content.Direction) string {
	switch d {
	case content.Up:
		return "you report to them"
	case content.Sideways:
		return "you work side by side"
	case content.Down:
		return "they report to you"
	}
	return "the one whom you want to talk to"
}

func directionKey(d content.Direction) string {
	switch d {
	case content.Up, content.Sideways, content.Down:
		return "direction: " + string(d) + "\n"
	}
	return ""
}

// challenge is what they ask once it is on the table.
func challenge(d content.Direction) string {
	switch d {
	case content.Up:
		return "And what do you expect me to do about it?"
	case content.Down:
		return "And what do you want me to do now?"
	case content.Sideways:
	}
	return "So what is it that you want from me?"
}

// threeMoves are the moves as they stand in the file.
type threeMoves [3]string

// movesOf are the moves that were chosen, and plain ones in the place of those that are missing. None is there twice.
func movesOf(moves []Move) threeMoves {
	var out []string
	add := func(words string) {
		if words != "" && len(out) < movesProposed && !slices.Contains(out, words) {
			out = append(out, words)
		}
	}
	for _, m := range moves {
		add(escape(sentenced(cutWords(oneLine(m.Words), mostMove))))
	}
	for _, words := range []string{
		"Say back what you heard before you answer it.", "Ask one question that a yes cannot answer.", "Let a silence stand.",
	} {
		add(words)
	}
	return threeMoves(out)
}

func (m threeMoves) list() string {
	return fmt.Sprintf("Your three moves for it:\n\n- *First:* %s\n- *Second:* %s\n- *Third:* %s", m[0], m[1], m[2])
}

// feared is what they say then: in their words, or told, as the learner wrote it.
func feared(r Preparation) string {
	fear := oneLine(r.Fear)
	if unquoted(fear) == "" {
		return "*They say nothing for a while.*\n\n**" + speaker(r.Who) + ":** I don't see it like that at all."
	}
	if isTold(fear) {
		return "*Now comes what you feared:* " + escape(sentenced(cutWords(unquoted(fear), mostSentence)))
	}
	return "*Now comes what you feared.*\n\n**" + speaker(r.Who) + ":** " + spoken(fear)
}

// isTold reports whether words tell what somebody would say or do, instead of saying it.
func isTold(s string) bool {
	if strings.HasPrefix(s, "“") || strings.HasPrefix(s, `"`) {
		return false
	}
	words := strings.Fields(strings.ToLower(s))
	switch strings.Trim(words[0], ",.") {
	case "that", "he", "she", "they", "he'll", "she'll", "they'll", "he’ll", "she’ll", "they’ll", "his", "her", "their", "tears", "silence", "anger", "being":
		return true
	}
	return len(words) > 1 && (words[1] == "will" || words[1] == "would" || words[1] == "might") && words[0] != "you" && words[0] != "i" && words[0] != "it" && words[0] != "what"
}
