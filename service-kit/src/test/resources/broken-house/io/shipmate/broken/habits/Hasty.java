// breaks: only a Clock knows the time
package io.shipmate.broken.habits;

class Hasty {
    Object now() {
        return java.time.LocalDate.now(java.time.ZoneOffset.UTC);
    }
}
