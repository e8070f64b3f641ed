package io.shipmate.profile;

import io.shipmate.kit.testing.ProblemTextsComplete;

class TheTexts extends ProblemTextsComplete {}
