package ink

import "example.com/hearten/content"

// eachCondition calls do with every test of every condition of the scenario, in the order of the file.
func eachCondition(sc *content.Scenario, do func(content.Condition)) {
	each := func(c content.Condition) {
		if c != nil {
			eachTest(c, do)
		}
	}
	eachIn(sc.Opening, each)
	for _, scene := range sc.Scenes {
		eachIn(scene.Body, each)
		for _, c := range scene.Choices {
			each(c.If)
			eachIn(c.Reaction, each)
			eachIn(c.Feedback, each)
		}
		for _, r := range scene.Routes {
			each(r.If)
		}
		if e := scene.Ending; e != nil {
			eachIn(e.Body, each)
			eachIn(e.Debrief, each)
		}
	}
}

func eachIn(p content.Prose, do func(content.Condition)) {
	for _, b := range p {
		switch b := b.(type) {
		case content.Paragraph:
			do(b.If)
		case content.List:
			for _, item := range b.Items {
				eachIn(item, do)
			}
		case content.Quote:
			eachIn(b.Body, do)
		case content.Code, content.Table, content.Subheading, content.Rule:
		}
	}
}

func eachTest(c content.Condition, do func(content.Condition)) {
	switch c := c.(type) {
	case content.All:
		for _, p := range c {
			eachTest(p, do)
		}
	case content.Any:
		for _, p := range c {
			eachTest(p, do)
		}
	case content.Not:
		eachTest(c.Part, do)
	case content.Compare, content.CompareLevel, content.HasSeen, content.HasChosen, content.InContext, content.HasMet:
		do(c)
	}
}
