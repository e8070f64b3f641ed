package io.shipmate.notification;

import io.shipmate.kit.testing.HouseRules;

class TheHouse extends HouseRules {

    TheHouse() {
        super("io.shipmate.notification");
    }
}
