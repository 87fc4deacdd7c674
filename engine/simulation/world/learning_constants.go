package world

// LearningConstants are the constants of these worlds, as reports print them.
func LearningConstants() map[string]any {
	return map[string]any{
		"competencies": LearnCompetencies, "areas": LearnAreas, "core": LearnCore,
		"core weight": [2]float64{coreLow, coreLow + coreSpan}, "other weight": RestWeight,
		"weeks": LearnWeeks, "sessions a week": LearnSessions, "minutes a session": LearnMinutes,
		"exercises a competency": LearnActivities, "difficulty": [2]float64{-hardest, hardest}, "authored sd": AuthoredSd,
		"types": LearnTypes(), "effect ln sd": EffectSd, "main loading": mainLoading,
		"gain a minute": learnPerMinute, "person ln sd": PersonSd, "competency ln sd": RateSd, "gain slope": GainSlope,
		"massed": massed, "labile days": labileDays, "steadier": steadier, "consolidated a day": consolidated,
		"theta": map[string]float64{"general": pupilGeneral, "area": pupilArea, "own": pupilOwn},
		"answers": map[string]float64{
			"slope": answerSlope, "slope ln sd": AnswerSlopeSd, "spread": answerSpread, "jitter": answerJitter, "residual sd": residualSd,
		},
		"laws": LearningLaws(),
	}
}
