// breaks: features are free of cycles
package io.shipmate.broken.left;

public class Left {
    io.shipmate.broken.right.Right right;
}
