package engine

import (
	"slices"

	"example.com/hearten/content"
)

func (f ProfileSet) under(n names) Fact {
	f.Role, f.Focus = n.Role(f.Role), n.competencies(f.Focus)
	return f
}

func (f SessionBegan) under(n names) Fact {
	f.Offered = slices.Clone(f.Offered)
	for i, o := range f.Offered {
		f.Offered[i].Item, f.Offered[i].Questions = n.itemIf(o.Item), n.questions(ActivityKind(o.Activity), o.Questions)
	}
	return f
}

func (f SessionEnded) under(names) Fact { return f }

func (f LessonBegan) under(n names) Fact {
	f.Item, f.Competency = n.item(f.Item), n.competency(f.Competency)
	return f
}

func (f LessonFinished) under(n names) Fact {
	f.Item = n.item(f.Item)
	return f
}

func (f QuestionAnswered) under(n names) Fact {
	f.Item, f.Question = n.at(f.Item, f.Question)
	f.Competency, f.Response = n.competency(f.Competency), n.response(f.Response)
	return f
}

func (f ScenarioBegan) under(n names) Fact {
	f.Item, f.Competencies, f.Weights = n.item(f.Item), n.competencies(f.Competencies), n.weights(f.Weights)
	return f
}

func (f TurnTaken) under(n names) Fact {
	f.Item, f.Scene = n.at(f.Item, f.Scene)
	f.Response = n.response(f.Response)
	return f
}

func (f AnswerUndone) under(names) Fact { return f }

func (f ScenarioEnded) under(n names) Fact {
	f.Item, f.Ending = n.at(f.Item, f.Ending)
	f.Cues = n.cues(f.Cues)
	return f
}

func (f PlanMade) under(n names) Fact {
	f.From, f.Competency = n.itemIf(f.From), n.competency(f.Competency)
	return f
}

func (f PlanAnswered) under(names) Fact { return f }

func (f ReflectionWritten) under(n names) Fact {
	f.Item = n.itemIf(f.Item)
	return f
}

func (f PreparationMade) under(n names) Fact {
	f.Moves, f.Rehearsal = n.moves(f.Moves), n.itemIf(f.Rehearsal)
	return f
}

func (f PreparationAnswered) under(n names) Fact {
	f.Made = n.behaviours(f.Made)
	return f
}

func (f MomentRevisited) under(n names) Fact {
	if f.Item != nil {
		it, scene := n.at(*f.Item, f.Scene)
		f.Item, f.Scene = &it, scene
	}
	return f
}

func (f RestTaken) under(names) Fact { return f }

func (f CompetencyRated) under(n names) Fact {
	f.Competency = n.competency(f.Competency)
	return f
}

func (f SnapshotBegan) under(names) Fact { return f }

func (f SnapshotEnded) under(n names) Fact {
	f.Stands = slices.Clone(f.Stands)
	for i, s := range f.Stands {
		f.Stands[i].Competency = n.competency(s.Competency)
	}
	return f
}

func (f WishSet) under(n names) Fact {
	f.Item = n.thing(f.Kind, f.Item)
	return f
}

func (f MemoryFitted) under(names) Fact { return f }

func (f BadgeEarned) under(n names) Fact {
	f.Badge, f.Competency = n.thing(content.KindBadge, f.Badge), n.competency(f.Competency)
	return f
}
