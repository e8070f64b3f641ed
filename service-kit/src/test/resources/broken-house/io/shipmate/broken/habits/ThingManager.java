// breaks: names say something
package io.shipmate.broken.habits;

class ThingManager {}
