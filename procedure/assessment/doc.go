// Package assessment says for one person on one day, under one procedure or
// several, who is entitled, what to bring, what it costs and when it must be
// decided, and why.
//
// A [Compiler] makes an [Assessor] of each procedure, which answers a
// [Question] with an [Assessment]; [Entitle] asks several at once. Package
// catalogue does so for the procedures of a folder:
//
//	c, err := catalogue.Load(ctx, os.DirFS("procedures"))
//	a, err := c.Assess(ctx, "social_pension", assessment.Question{…})
//
// Answers speak English and Vietnamese and are written as JSON. A condition on
// a missing fact is undetermined; nothing is assumed.
package assessment
