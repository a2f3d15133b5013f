"""The reader of LAYERS, for check-layers and check-syms."""
import collections
import os
import sys

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
Layer = collections.namedtuple('Layer', 'rank name flags')


def read_layers():
    layers, granted = {}, set()
    for number, line in enumerate(open(f'{TOP}/LAYERS', encoding='utf-8'), 1):
        words = line.split('#')[0].split()
        if not words:
            continue
        if words[0] == '+':
            if len(words) < 4:
                sys.exit(f'LAYERS:{number}: a grant needs from, to and why')
            granted.add((words[1], words[2]))
        else:
            layers[words[1]] = Layer(len(layers), words[0], set(words[2:]))
    names = {layer.name for layer in layers.values()}
    for pair in granted:
        if set(pair) - names:
            sys.exit(f'LAYERS: no layer {", ".join(set(pair) - names)}')
    return layers, granted


def layer_of(layers, path):
    """The layer of the longest listed folder (or file) that holds path."""
    part = path
    while part:
        if part in layers:
            return layers[part]
        part = os.path.dirname(part)
    return None
