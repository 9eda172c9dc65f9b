#include "draws.h"
