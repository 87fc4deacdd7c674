package engine

import "example.com/hearten/content"

// wished is a wish with its place in the journal.
type wished struct {
	wish Wish
	seq  uint64
}

// wish takes the learner's word on an item.
func (p *Progress) wish(e Event, f WishSet) {
	p.wishes[content.Target{Kind: f.Kind, Ref: f.Item}] = wished{f.Wish, e.Seq}
}

// Wish is what the learner wants of an item: [Pinned], [Skipped] or [NoWish]. A pin ends when the item is done.
func (p Progress) Wish(t content.Target) Wish {
	w, ok := p.wishes[content.Target{Kind: t.Kind, Ref: t.Ref}]
	if !ok {
		return NoWish
	}
	if r, done := p.LastRun(t.Kind, t.Ref); w.wish == Pinned && done && r.EndSeq > w.seq {
		return NoWish
	}
	return w.wish
}
