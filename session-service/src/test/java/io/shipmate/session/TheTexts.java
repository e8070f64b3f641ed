package io.shipmate.session;

import io.shipmate.kit.testing.ProblemTextsComplete;

class TheTexts extends ProblemTextsComplete {}
