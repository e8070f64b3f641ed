// breaks: no old habits: java.util.Date, System.out, stack traces printed, Lombok
package io.shipmate.broken.habits;

class Tracing {
    void trace(Exception e) {
        e.printStackTrace();
    }
}
