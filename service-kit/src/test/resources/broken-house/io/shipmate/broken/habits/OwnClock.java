// breaks: only a Clock knows the time
package io.shipmate.broken.habits;

class OwnClock {
    Object clock = java.time.Clock.systemUTC();
    long millis = System.currentTimeMillis();
}
