//! Finland's municipalities: names, types, populations, search
