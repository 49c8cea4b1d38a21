//! All paths as a tree of segments.

use super::endpoints::Segment;

/// Index of a place in [`Tree::places`].
pub type PlaceId = usize;

/// The tree; its first place is the base URL.
#[derive(Debug)]
pub struct Tree {
    /// All places.
    pub places: Vec<Place>,
}

/// A place: what is reached by a path.
#[derive(Debug, Default)]
pub struct Place {
    /// The place before it; none for the base URL.
    pub parent: Option<PlaceId>,
    /// Its last segment; of a parameter, the name that comes first.
    pub segment: Option<Segment>,
    /// The places after it by literal.
    pub literals: Vec<(String, PlaceId)>,
    /// The place after it by a parameter.
    pub parameter: Option<PlaceId>,
    /// The operations that end here.
    pub own: Vec<usize>,
    /// The number of operations here and after it.
    pub total: usize,
}

impl Tree {
    /// A tree of nothing but the base URL.
    pub fn new() -> Self {
        Tree {
            places: vec![Place::default()],
        }
    }

    /// Returns the place of a path, which is added if it is new.
    pub fn place(&mut self, segments: &[Segment]) -> PlaceId {
        let mut place = 0;
        for segment in segments {
            let known = match segment {
                Segment::Parameter(_) => self.places[place].parameter,
                Segment::Literal(text) => self.literal(place, text),
            };
            place = known.unwrap_or_else(|| self.add(place, segment));
        }
        place
    }

    fn literal(&self, place: PlaceId, text: &str) -> Option<PlaceId> {
        let mut literals = self.places[place].literals.iter();
        literals.find(|(known, _)| known == text).map(|(_, id)| *id)
    }

    fn add(&mut self, parent: PlaceId, segment: &Segment) -> PlaceId {
        let id = self.places.len();
        self.places.push(Place {
            parent: Some(parent),
            segment: Some(segment.clone()),
            ..Place::default()
        });
        match segment {
            Segment::Parameter(_) => self.places[parent].parameter = Some(id),
            Segment::Literal(text) => self.places[parent].literals.push((text.clone(), id)),
        }
        id
    }

    /// Adds an operation at its path.
    pub fn add_operation(&mut self, segments: &[Segment], operation: usize) {
        let place = self.place(segments);
        self.places[place].own.push(operation);
        for place in self.way(place) {
            self.places[place].total += 1;
        }
    }

    /// The places from the base URL to this one.
    pub fn way(&self, place: PlaceId) -> Vec<PlaceId> {
        let parent = |place: &PlaceId| self.places[*place].parent;
        let mut way: Vec<PlaceId> = std::iter::successors(Some(place), parent).collect();
        way.reverse();
        way
    }
}
