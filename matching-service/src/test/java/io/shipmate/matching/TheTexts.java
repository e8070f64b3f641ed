package io.shipmate.matching;

import io.shipmate.kit.testing.ProblemTextsComplete;

class TheTexts extends ProblemTextsComplete {}
