package io.shipmate.notification;

import io.shipmate.kit.testing.ProblemTextsComplete;

class TheTexts extends ProblemTextsComplete {}
