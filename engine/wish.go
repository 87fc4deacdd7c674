package engine

import (
	"slices"

	"example.com/hearten/content"
)

// AskedFor is the reason that the learner asked for something to come next.
const AskedFor = "You asked for it to come next."

// wished is a wish with its place in the journal.
type wished struct {
	wish Wish
	seq  uint64
}

// wish takes the learner's word on an item.
func (p *Progress) wish(e Event, f WishSet) {
	p.wishes[content.Target{Kind: f.Kind, Ref: f.Item}] = wished{f.Wish, e.Seq}
}

// Wish is what the learner wants of an item: [Pinned], [Skipped] or [NoWish]. A pin ends when the item is done; that of a
// checkup, when none of its situations is open.
func (p Progress) Wish(t content.Target) Wish {
	w, ok := p.wishes[content.Target{Kind: t.Kind, Ref: t.Ref}]
	if !ok {
		return NoWish
	}
	if r, done := p.LastRun(t.Kind, t.Ref); w.wish == Pinned && done && r.EndSeq > w.seq {
		return NoWish
	}
	if w.wish == Pinned && t.Kind == content.KindCheckup && !p.hasOpen(t.Ref) {
		return NoWish
	}
	return w.wish
}

// hasOpen reports whether a checkup of the packs has a situation that was not answered.
func (p Progress) hasOpen(ref content.Ref) bool {
	if p.mind.about == nil || p.mind.about.lib == nil {
		return false
	}
	up := p.mind.about.lib.Checkup(ref)
	return up != nil && slices.ContainsFunc(up.Items, func(q *content.Question) bool { return !p.Answered(QuestionID{ref, q.Slug}) })
}
