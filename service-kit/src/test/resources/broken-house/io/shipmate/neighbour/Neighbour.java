package io.shipmate.neighbour;

public class Neighbour {}
