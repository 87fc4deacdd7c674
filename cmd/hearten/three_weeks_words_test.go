package main

// exchange is a prompt, by words of it, and the answer.
type exchange struct{ asks, says string }

func firstForm() []exchange {
	return []exchange{
		{"Enter begins with that", "c"},
		{"What describes you best?", "1"},
		{"Whose days should", "2"},
		{"get better at", "4"},
		{"Minutes a day", "6"},
	}
}

// firstTalk is prepared on the third day for the fifth, kept as a conversation of her own, and rehearsed in another.
func firstTalk() []exchange {
	return []exchange{
		{"Who is it?", "T."},
		{"Where do they stand?", "3"},
		{"When is it?", "Friday at two"},
		{"What do you fear", "Nobody ever showed me how it's done."},
		{"What you could do in it", ""},
		{"Write the first sentence", "I just wanted to say that you always leave the handover to the others."},
		{"Now without “just”", "You always leave the handover to the others."},
		{"Now without “always”", "On Tuesday the night shift began without a handover from you."},
		{"Keep it as a conversation", "2"},
		{"1 rehearses it", "1"},
		{"w asks for your own words first", "w"},
	}
}

func firstTalkHeld() []exchange {
	return []exchange{
		{"Has it taken place?", "2"},
		{"Which of your moves", "1 3"},
		{"How did it go? One line", "He was quiet for a long time. Then he said that nobody had shown him the sheet. We filled one in together."},
	}
}

// secondTalk is prepared on the eleventh day, put off on the fifteenth, and held on the sixteenth.
func secondTalk() []exchange {
	return []exchange{
		{"Who is it?", "B. K., my boss"},
		{"Where do they stand?", "1"},
		{"When is it?", "on Monday after the round"},
		{"What do you fear", "She'll say that everybody is stretched"},
		{"What you could do in it", ""},
		{"Write the first sentence", "Sorry, I feel like the weekends are a bit much."},
		{"Now without", "The weekends are too much for me."},
		{"Now with one moment in it", "I have worked the last five Saturdays, and I'd like every second one off."},
		{"Rehearse it now", "1"},
		{"w asks for your own words first", "w"},
	}
}

func secondTalkPutOff() []exchange {
	return []exchange{{"Has it taken place?", "3"}, {"Until when?", "tomorrow"}}
}

func secondTalkHeld() []exchange {
	return []exchange{
		{"Has it taken place?", "2"},
		{"Which of your moves", "1"},
		{"How did it go? One line", "She looked at the rota and said nothing. I waited. Then she said: “Every second one, from December”"},
	}
}

// turnOfHers is what she would say in a scene, "" where she passes on to the choices, and words of the replies that come
// closest.
type turnOfHers struct {
	words   string
	closest []string
}

// turnsOfHers are her turns by the name of the scene: the first time, and the second.
func turnsOfHers() map[string][]turnOfHers {
	one := func(words string, closest ...string) turnOfHers { return turnOfHers{words, closest} }
	return map[string][]turnOfHers{
		// Copied in.
		"Ten to five": {
			one("It's just the cold store, Odile. You'll have all of it tomorrow.", "It'll all be fine by tomorrow"),
			one("I ring her: you asked me yesterday, and I said nothing.", "You did ask, and I didn't answer"),
		},
		"Everybody is reading": {one("You could have rung me instead of copying everybody in.", "I was going to write when I had a time. I couldn't")},
		"On the phone": {
			one("I know. But copying Ruth in wasn't fair.", "copying in Ruth wasn't fair"),
			one("And you had to tell them, with nothing from me.", "They ring you, and you had nothing"),
		},
		"What the silence said": {
			one("I just didn't want to send you half a story.", "I just didn't want to send you half a story"),
			one("So you took my silence for a yes.", "You took my silence for a yes"),
		},
		"Once again": {one("You were the last to hear, in March as well.", "So it isn't that the count was late")},
		"Before six": {
			one("", "I'll do what I can here"),
			one("The two dry stores are done. What could you still save with those?", "Both dry stores are counted"),
		},
		"Two of three": {one("Since noon. I kept them until I had all three.", "Since noon. I was holding them back")},
		"Next Wednesday": {
			one("It won't happen again.", "It won't happen again"),
			one("What would help you at four, on a day when I only know half?", "What could you plan with", "By three you'll have two lines"),
		},
		"What fourteen people know": {
			one("", "it's all sorted"),
			one("The cold store comes at eight. Odile asked me in time, and I didn't answer.", "Cold store at eight. Odile asked me on Wednesday", "Odile had asked me in good time"),
		},
		// The Sunday count.
		"Fifteen minutes": {
			one("I'm sorry about Monday, but nobody had told me anything.", "I'm sorry about Monday, I really am. But"),
			one("It's Monday that I came about. I said it in front of everybody.", "I owed you that sentence alone"),
		},
		"Decided": {one("It's Monday that I came about, not Sundays.", "That was about my Sundays")},
		"What he wrote down": {
			one("I don't think anybody noticed.", "I don't think anybody gave it a second thought"),
			one("And he wrote it down. He has that from me.", "So his page may say"),
		},
		"On the stairs": {
			one("You could have sent me one line.", "One line to me before nine"),
			one("What would have happened if you had said no?", "What would a no have cost you"),
		},
		"The firm": {one("", "It stays with me")},
		"What they say": {
			one("They won't come, Ruth.", "That they won't come"),
			one("I'm asking you to take it back. It's the one day they're all at home.", "I'm asking you to take it back"),
		},
		"Anything else":        {one("", "Could you take Sundays back")},
		"Since the last lorry": {one("", "You say nothing, and let her hear it", "After the last lorry"), one("", "You say nothing, and let her hear it")},
		"From two":             {one("", "You'll have the names by four"), one("I'll have the names by four. Would that help you with him?", "You'll have the names by four")},
		// The free day.
		"Five to eight":         {one("Bad. The four days end on the first. I'll say what I know, and then I want to hear you.", "Bad. The four days end on the first. First what I know")},
		"Three weeks":           {one("The numbers are good. It was all three crews or none.", "They are, and they weren't the reason")},
		"Some of us":            {one("He asked me on Friday, and I half told him. You should all have heard it then.", "He asked me straight out, and I half answered")},
		"What it costs":         {one("Dot, what was behind that “right”?", "You said ‘right’ some time ago")},
		"One word":              {one("", "You count to four")},
		"The night phone":       {one("I'd missed that. Would you write it down as you said it?", "I'd missed that")},
		"What is fixed":         {one("Not in the five days. What needs longer than three weeks? One line each, by Wednesday noon.", "Not in the five days. In the rest, yes")},
		"Before the first lamp": {one("What will you say at home tonight?", "Nearly. What do you say tonight")},
		// The talk with T., of her own.
		"The first sentence": {one("T., on Tuesday the night shift began without a handover from you.", "On Tuesday the night shift")},
		"What comes back":    {one("Then I'd like to hear how it looks from your side.", "second move")},
		"Staying with it":    {one("What would help you to write it before you go?", "third move")},
		"Before you part":    {one("We do Thursday's together, and look at it again next Friday.", "I'd like to try this for a week")},
	}
}

// thenOfHers is what she would say when a moment comes back, by words of the prompt.
func thenOfHers() map[string]string {
	return map[string]string{
		"“Everybody is reading”": "You asked me yesterday, and I left you without an answer. I'm ringing you now.",
		"“On the phone”":         "You had to tell them, and I had given you nothing to tell.",
		"“On the stairs”":        "Not just now. Is there more behind that?",
		"“What they say”":        "It's the one day they're all at home. What does he need it for?",
		"The same talk, again":   "T., I'd like to look at last Tuesday's handover with you. What got in the way?",
	}
}

// linesOfHers are her lines by words of the question, or the conversation that they follow, one after the other; after that she skips.
func linesOfHers() map[string][]string {
	return map[string][]string{
		"hand on the door?":            {"M. said “never mind” with her coat on, and I let her go.", "N., on the stairs: “the other thing can wait”. I asked which thing."},
		"tell you something twice":     {"L. told me twice about the keys. The gist: she stands outside until six, and nobody knows."},
		"sentence would you move":      {"“Please bring the blue forms.” It was line nine."},
		"nobody has started":           {"The list of spare keys. Everybody nodded, and there is no name on it."},
		"Whose “never mind”":           {"J.'s, after the rota. Disappointed, maybe."},
		"What we agreed":               {"“What did you have in your head?”, to M., before we count the beds."},
		"Copied in":                    {"I read her message at four and thought that no answer was better than half of one. I do that with L. too.", "“You did ask, and I didn't answer.” I owe L. that one."},
		"The talk with T., 6 November": {"The first one. I said it aloud in the car, twice."},
		"The free day":                 {"All of it in one breath, and then be quiet."},
		"One thing you tried": {
			"I asked T. one question, and then I waited.",
			"I put the blue forms into the first line.",
			"I asked for my Saturdays, and I didn't say sorry first.",
		},
		"one person to thank": {"L.", "N.", ""},
		"Thank you for":       {"opening the doors at six on Wednesday.", "staying ten minutes longer"},
		"It meant":            {"the round began on time.", ""},
	}
}

// planOfHers is what came of a plan, by words of it: 1 it came and she did it, with what happened; 2 it went by; 3 it is still to
// come.
type planOfHers struct{ plan, came, happened string }

// plansOfHers are the plans that she would make of those that are proposed, the first ones first.
func plansOfHers() []planOfHers {
	return []planOfHers{
		{"“anyway”", "1", "N. said “anyway” at the lockers. I asked what had been the hard part, and she sat down again."},
		{"nobody speaks", "1", "I got to three. Then J. told me about his knee."},
		{"the thing is", "1", "“The thing is, I'm cold.” I said it back, and L. told me the rest."},
		{"we should", "1", "I wrote “K., by ten”. It was done at nine."},
		{"four lines", "2", ""},
		{"first line once", "1", "The first line was “Hello all”. I took it out."},
		{"“never mind”", "1", "“Tired, maybe?” No, she said: sad."},
		{"yes, but", "2", ""},
		{"“at least”", "3", ""},
		{"nods", "3", ""},
	}
}
