// breaks: no service sees another's classes, and the kit none at all
package io.shipmate.broken.peeping;

class Peeping {
    io.shipmate.neighbour.Neighbour neighbour;
}
