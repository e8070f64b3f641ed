package io.shipmate.profile.topics;

import io.shipmate.kit.problem.Refusal;

abstract sealed class TopicRefused extends Refusal {

    static final class Unknown extends TopicRefused {}
}
