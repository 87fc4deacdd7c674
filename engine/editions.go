package engine

import "example.com/hearten/content"

// Editions are the versions of a pack in which something was one thing when the learner went through it last, and another now.
type Editions struct {
	Then string `json:"then"`
	Now  string `json:"now"`
}

// Changed is what changed of a lesson, checkup or conversation since the learner last came to its end; of a checkup, since they
// last answered in it. nil is nothing, or nothing that is known: what was gone through before editions were noted is taken to
// be the same, and so is what learners change themselves.
func (p Progress) Changed(lib *content.Library, kind content.Kind, ref content.Ref) *Editions {
	if kind != content.KindCheckup {
		r, _ := p.LastRun(kind, ref)
		return changed(lib, r.Item)
	}
	last, at := Item{}, uint64(0)
	for id, r := range p.reviews {
		if seq := r.Seqs[len(r.Seqs)-1]; id.Ref == ref && r.Probe && seq > at {
			last, at = r.seen, seq
		}
	}
	return changed(lib, last)
}

// ChangedQuestion is what changed of the file of a question since the learner last answered it.
func (p Progress) ChangedQuestion(lib *content.Library, id QuestionID) *Editions {
	return changed(lib, p.reviews[id].seen)
}

func changed(lib *content.Library, it Item) *Editions {
	if it.Edition == "" || it.Ref.Own() {
		return nil
	}
	now := lib.Edition(it.Kind, it.Ref)
	if now == "" || now == it.Edition {
		return nil
	}
	return &Editions{it.Version, lib.Pack(it.Ref.Pack).Version}
}

// isEdition reports whether an item is here as it was seen; by the version of its pack where no edition was noted.
func isEdition(lib *content.Library, it Item) bool {
	if it.Edition != "" {
		return lib.Edition(it.Kind, it.Ref) == it.Edition
	}
	pack := lib.Pack(it.Ref.Pack)
	return pack != nil && pack.Version == it.Version
}
