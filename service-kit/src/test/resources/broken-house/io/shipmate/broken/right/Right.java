package io.shipmate.broken.right;

public class Right {
    io.shipmate.broken.left.Left left;
}
